package com.babelteam.clavero;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.replay.HttpPlayground;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.babelteam.clavero");

    @Test
    void modulesKeepToTheirBoundaries() {
        ApplicationModules.of(ClaveroApplication.class).verify();
    }

    @Test
    void onlyTheSlackPackageKnowsSlack() {
        noClasses().that().resideOutsideOfPackage("..clavero.slack..").should().dependOnClassesThat()
                .resideInAnyPackage("com.slack.api..", "..clavero.slack..")
                .because("domain packages must be usable without Slack").check(CLASSES);
    }

    @Test
    void theAssistantDoesNotKnowThatThereIsAPlayground() {
        noClasses().that().resideOutsideOfPackage("..clavero.playground..").should().dependOnClassesThat()
                .resideInAnyPackage("..clavero.playground..")
                .because("what works in the playground must work in Slack, by the same code").check(CLASSES);
    }

    @Test
    void onlyTheKeapPackageSpeaksToKeap() {
        noClasses().that().resideOutsideOfPackages("..verification.keap..", "..playground.keap..").should()
                .dependOnClassesThat().resideInAPackage("org.apache.xmlrpc..")
                .because("what comes from Keap is read in one hardened place").check(CLASSES);
        noClasses().that().resideOutsideOfPackage("..verification.keap..").should().dependOnClassesThat()
                .resideInAPackage("org.apache.xmlrpc.client..").because("Keap is called from one hardened place")
                .check(CLASSES);
        noClasses().that().resideOutsideOfPackages("..verification.keap..", "..playground.workspace..").and()
                .doNotHaveFullyQualifiedName(HttpPlayground.class.getName()).should().dependOnClassesThat()
                .resideInAPackage("java.net.http..").because("Keap is called from one hardened place").check(CLASSES);
    }

    @Test
    void thePracticeKeapSharesNothingWithTheCodeItIsTriedAgainst() {
        noClasses().that().resideInAPackage("..playground.keap..").should().dependOnClassesThat()
                .resideInAnyPackage("..clavero.verification..", "..clavero.slack..", "org.springframework..")
                .because("a mistake made on both sides would not be seen").check(CLASSES);
    }

    @Test
    void nothingIsReadFromJavaSerialization() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").check(CLASSES);
    }

    @Test
    void signaturesAreComparedInConstantTimeAndNeverByTheSdk() {
        classes().that().haveSimpleName("RequestSignature").should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class,
                        byte[].class)
                .check(CLASSES);
        noClasses().should().dependOnClassesThat().resideInAPackage("com.slack.api.app_backend")
                .because("SlackSignature and its verifier live there: they accept the future and compare with equals")
                .check(CLASSES);
    }

    @Test
    void whatIsAskedOfTheDatabaseIsReadToItsEnd() {
        noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream that nobody closes keeps its connection for ever").check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(CLASSES.stream().map(each -> each.getPackage()).distinct()).allSatisfy(each -> assertThat(
                each.tryGetPackageInfo().filter(info -> info.isAnnotatedWith(NullMarked.class))).as(each.getName())
                .isPresent());
    }

    @Test
    void springComponentsAreNoPublicApiUnlessOthersNeedThem() {
        classes().that().haveSimpleNameEndingWith("Configuration").should().notBePublic().check(CLASSES);
    }
}
