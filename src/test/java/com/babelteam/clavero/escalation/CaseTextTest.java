package com.babelteam.clavero.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.escalation.CaseText.Row;
import com.babelteam.clavero.escalation.Dossier.Author;
import com.babelteam.clavero.escalation.Dossier.Line;
import com.babelteam.clavero.person.Language;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case as it is read: the words of the person stay what they are, and what is not known is said to be so. */
class CaseTextTest {
    private static final SupportSettings SUPPORT = SupportSettings.at("suporte@babelteam.com");
    private static final Dossier FULL = new Dossier("Ana & Co", "practice", Language.SPANISH, "ab123", "legacy/find",
            "key-refused", "K7QM-2F9X", List.of(new Line(Author.PERSON, "hola <b>"), new Line(Author.ASSISTANT, "sí")));
    private static final Dossier EMPTY = new Dossier("", "", Language.ENGLISH, "", "", "", "", List.of());

    private final CaseText text = Texts.caseText(SUPPORT);
    private final CasePage page = new CasePage(text, new SupportWords());

    @Test
    void rowsSayWhatIsKnownAndWhatIsNot() {
        assertThat(text.rows(FULL, Language.SPANISH)).containsExactly(new Row("Nombre", "Ana & Co"),
                new Row("Espacio de Slack", "practice"), new Row("Idioma", "español"),
                new Row("Código de la aplicación", "ab123"), new Row("Guía y paso", "legacy/find"),
                new Row("Última comprobación", "key-refused · K7QM-2F9X"));
        assertThat(text.rows(EMPTY, Language.SPANISH)).extracting(Row::value).containsExactly("sin dato", "sin dato",
                "inglés", "sin dato", "sin dato", "sin dato");
        assertThat(text.allRows(about(FULL), Language.SPANISH)).hasSize(7).element(1)
                .isEqualTo(new Row("Correo", "ana@example.com"));
    }

    @Test
    void plainTextHoldsEverythingInOrder() {
        assertThat(text.plain(about(FULL), Language.SPANISH)).isEqualTo("""
                                                                        Caso C-7KQM2F

                                                                        Lo que escribió la persona (idioma: español)
                                                                        no aparece

                                                                        Datos
                                                                        Nombre: Ana & Co
                                                                        Correo: ana@example.com
                                                                        Espacio de Slack: practice
                                                                        Idioma: español
                                                                        Código de la aplicación: ab123
                                                                        Guía y paso: legacy/find
                                                                        Última comprobación: key-refused · K7QM-2F9X

                                                                        Últimos mensajes
                                                                        Persona: hola <b>
                                                                        Clavero: sí""");
        assertThat(text.plain(about(EMPTY), Language.SPANISH)).endsWith("Últimos mensajes\nNo se enviaron.");
    }

    @Test
    void theSubjectNamesTheResultIfThereIsOne() {
        assertThat(text.subject(about(FULL).status(), Language.SPANISH))
                .isEqualTo("[C-7KQM2F] Pedido de ayuda · key-refused");
        assertThat(text.subject(about(EMPTY).status(), Language.SPANISH)).isEqualTo("[C-7KQM2F] Pedido de ayuda");
    }

    @Test
    void aMailProgramGetsTheWholeCase() {
        String mailto = text.mailto(about(FULL));
        assertThat(mailto).startsWith("mailto:suporte@babelteam.com?subject=%5BC-7KQM2F%5D%20Pedido%20de%20ajuda")
                .doesNotContain("+", " ", "\n").contains("%0D%0A");
        assertThat(URLDecoder.decode(mailto, StandardCharsets.UTF_8))
                .endsWith(text.plain(about(FULL), Language.PORTUGUESE).replace("\n", "\r\n"));
    }

    @Test
    void nothingInAPageIsMarkupButOurs() {
        var about = Texts.supportCase(Language.SPANISH, FULL, "a<b>&\"'\n{{note}}\r\nz");
        assertThat(page.of(about, Language.SPANISH)).contains("a&lt;b&gt;&amp;&quot;&#39;<br>\n{{note}}<br>\nz",
                "<html lang=\"es\">", "<title>Caso C-7KQM2F</title>", "Ana &amp; Co", "Persona", "hola &lt;b&gt;",
                "Lo que escribió la persona (idioma: español)", "Última comprobación", "Responda a este mismo correo",
                "Últimos mensajes", ">Datos<").doesNotContain("{{heading}}", "{{rows}}", "hola <b>", "No se enviaron");
        assertThat(page.of(about(EMPTY), Language.SPANISH)).contains("No se enviaron.");
    }

    @Test
    void soIsAPageOfWhatWasAdded() {
        assertThat(page.ofAddition(about(FULL).status(), "más <b>", Language.SPANISH)).contains("más &lt;b&gt;",
                "<html lang=\"es\">", "Más sobre el caso C-7KQM2F", "Lo que escribió la persona (idioma: español)",
                "Responda a este mismo correo").doesNotContain("{{");
    }

    private static SupportCase about(Dossier dossier) {
        return Texts.supportCase(Language.SPANISH, dossier, "no aparece");
    }
}
