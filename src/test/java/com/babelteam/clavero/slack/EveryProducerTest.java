package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever makes a message or a view for Slack is held against Slack's limits, the published shapes and what people who see no
 * blocks need: a maker that no test calls, in a class that holds what it makes against them, fails here.
 */
class EveryProducerTest {
    private static final JavaClasses MAIN = imported(new ImportOption.DoNotIncludeTests());
    private static final JavaClasses TESTS = imported(new ImportOption.OnlyIncludeTests());

    /** Who lays out blocks. All others make messages of one phrase, by the helpers that EveryPhraseTest holds. */
    private static final Set<String> MAKERS = Set.of("Message", "FormButton", "HumanButton", "ChannelMessages",
            "EscalateForm", "ReceiptMessage", "HomeView", "OperatorsPart", "LeakMessages", "PartMessage",
            "ReportMessage", "VerifyForm");
    /** Who adds blocks as JSON to what others laid out. */
    private static final Set<String> AS_JSON = Set.of("Quotes", "Pictures", "Postman");

    @Test
    void whoLaysOutBlocksIsKnown() {
        assertThat(names(MAIN.stream().filter(each -> calls(each, Blocks.class) || calls(each, Views.class)
                || makes(each, Message.class) || makes(each, View.class)))).isEqualTo(new TreeSet<>(MAKERS));
    }

    @Test
    void whoWritesBlocksAsJsonIsKnown() {
        assertThat(names(MAIN.stream().filter(each -> each.getPackageName().contains(".slack"))
                .filter(each -> each.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency
                        .getTargetClass().getName()
                        .matches("tools\\.jackson\\.databind\\.node\\.(Array|Object)Node")))))
                .isEqualTo(new TreeSet<>(AS_JSON));
    }

    @Test
    void whatTheyMakeIsHeldAgainstTheRules() {
        Set<String> holding = TESTS.stream().filter(each -> calls(each, SlackLimits.class))
                .map(EveryProducerTest::outer)
                .collect(Collectors.toSet());
        Set<String> called = TESTS.stream().filter(test -> holding.contains(outer(test)))
                .flatMap(test -> test.getCodeUnitCallsFromSelf().stream())
                .map(call -> call.getTarget().getFullName()).collect(Collectors.toSet());
        List<JavaMethod> made = MAIN.stream().filter(each -> MAKERS.contains(outer(each)))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> isSent(method.getRawReturnType()) || method.getName().equals("firstPost")).toList();
        assertThat(made).hasSizeGreaterThan(20);
        assertThat(made.stream().filter(method -> !called.contains(method.getFullName()))
                .map(JavaMethod::getFullName)).isEmpty();
    }

    /** Names are enough here: what they depend on need not be read too, which takes long. */
    private static JavaClasses imported(ImportOption which) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().withImportOption(which).importPackages("com.babelteam.clavero.slack");
        });
    }

    private static boolean isSent(JavaClass type) {
        return type.isEquivalentTo(Message.class) || type.isEquivalentTo(View.class);
    }

    private static boolean calls(JavaClass from, Class<?> whom) {
        return from.getCodeUnitCallsFromSelf().stream()
                .anyMatch(
                        call -> call.getTargetOwner().isEquivalentTo(whom) && !outer(from).equals(whom.getSimpleName())
                                && isMaking(call.getTarget().getName(), whom));
    }

    private static boolean isMaking(String method, Class<?> whom) {
        return whom != Views.class || method.equals("view");
    }

    private static boolean makes(JavaClass from, Class<?> what) {
        return from.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(what));
    }

    private static Set<String> names(Stream<JavaClass> classes) {
        return classes.map(EveryProducerTest::outer).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outer(JavaClass each) {
        return each.getEnclosingClass().map(EveryProducerTest::outer).orElseGet(each::getSimpleName);
    }
}
