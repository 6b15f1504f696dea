package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessibleTest {
    private static final String BLOCKS = """
                                         [{'type':'header','text':{'type':'plain_text','text':'✅ La clave funciona'}},
                                         {'type':'section','text':{'type':'mrkdwn','text':':x: *Código:* `ab123`\\n<mailto:a@b.c|Correo> &amp; más'}},
                                         {'type':'context','elements':[{'type':'mrkdwn','text':'<!date^1^{date}|hoy>'}]},
                                         {'type':'image','image_url':'https://example.com/a.png','alt_text':'El menú'},
                                         {'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'Seguir'}}]}]""";
    private static final String TEXT = """
                                       La clave funciona

                                       Código: ab123
                                       Correo (mailto:a@b.c) & más
                                       hoy. El menú
                                       [ Seguir ]""";

    @Test
    void takesATextThatSaysItAll() {
        assertThat(Accessible.problems(TEXT, json(BLOCKS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"La clave funciona, ✅ La clave funciona", "ab123, :x: *Código:* `ab123`", "hoy, <!date^1^{date}|hoy>",
            "El menú, El menú", "Seguir, Seguir", "mailto:a@b.c, <mailto:a@b.c|Correo> &amp; más"})
    void namesWhatTheTextDoesNotSay(String gone, String complaint) {
        assertThat(Accessible.problems(TEXT.replace(gone, "…"), json(BLOCKS)))
                .containsExactly("/text: does not say \"" + complaint + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {'type':'button','text':{'type':'plain_text','text':'👍'}} | a label without words
                                            {'type':'button','text':{'type':'plain_text','text':':thumbsup:'}} | a label without words
                                            {'type':'image','alt_text':'🖼️'} | a picture without words
                                            {'type':'mrkdwn','text':'bien\\n:white_check_mark:'} | a line of signs alone
                                            {'type':'mrkdwn','text':'✅'} | a line of signs alone
                                            {'type':'mrkdwn','text':'—'} | a line of signs alone
                                            {'type':'static_select','options':[{'text':{'type':'plain_text','text':'🇧🇷'}}]} | a label without words
                                            {'type':'input','label':{'type':'plain_text','text':'🔑'}} | a label without words
                                            """)
    void namesWhatIsNoWord(String block, String complaint) {
        assertThat(problems(block)).anySatisfy(problem -> assertThat(problem).contains(complaint));
    }

    @Test
    void namesLabelsThatAreCutAndButtonsThatLeadNobodyKnowsWhere() {
        String button = "{'type':'button','url':'https://example.com','text':{'type':'plain_text','text':'%s'}}";
        assertThat(Accessible.problems("Seguir", json("[" + button.formatted("Seguir") + "]")))
                .containsExactly("/text: does not say where a button leads: https://example.com");
        assertThat(problems(button.formatted("a".repeat(75)))).isEmpty();
        assertThat(problems(button.formatted("a".repeat(76)))).singleElement().asString()
                .contains("more than 75 characters");
        assertThat(Accessible.problems("🔑", json("[]"))).containsExactly("/text: no words");
    }

    @Test
    void aTextThatIsCutMayStopInWhatIsThereToBeCopiedAndNowhereElse() {
        JsonNode blocks = json("[{'type':'mrkdwn','text':'```copia```'},{'type':'mrkdwn','text':'Aviso'}]");
        assertThat(Accessible.problems("Aviso " + "a".repeat(3_950) + "…", blocks)).isEmpty();
        assertThat(Accessible.problems("Aviso …", blocks)).containsExactly("/text: does not say \"```copia```\"");
        assertThat(Accessible.problems("a".repeat(3_950) + "…", blocks))
                .containsExactly("/text: does not say \"Aviso\"");
    }

    private static List<String> problems(String block) {
        return Accessible.problems(json("{'type':'modal','blocks':[" + block + "]}"));
    }

    private static JsonNode json(String singleQuoted) {
        return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
    }
}
