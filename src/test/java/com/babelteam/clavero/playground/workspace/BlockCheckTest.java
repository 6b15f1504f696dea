package com.babelteam.clavero.playground.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.playground.workspace.BlockCheck.Surface;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockCheckTest {
    private static final String BUTTON = "{'type':'button','action_id':'a%d','text':{'type':'plain_text','text':'%s'}}";

    @Test
    void takesWhatSlackTakes() {
        assertThat(
                message("""
                        {'type':'header','text':{'type':'plain_text','text':'Hola','emoji':true}},
                        {'type':'section','text':{'type':'mrkdwn','text':'*a*'},'accessory':
                            {'type':'button','action_id':'go','value':'1','text':{'type':'plain_text','text':'Ir'}}},
                        {'type':'context','elements':[{'type':'mrkdwn','text':'b'},
                            {'type':'image','image_url':'https://example.com/a.png','alt_text':'a'}]},
                        {'type':'divider'},
                        {'type':'image','slack_file':{'id':'F1'},'alt_text':'a picture'},
                        {'type':'actions','elements':[{'type':'static_select','action_id':'s','placeholder':
                            {'type':'plain_text','text':'Choose'},'options':[{'text':{'type':'plain_text','text':'o'},'value':'v'}]}]},
                        {'type':'input','label':{'type':'plain_text','text':'l'},'element':
                            {'type':'plain_text_input','action_id':'i','max_length':3000}}"""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {'type':'section','text':{'type':'mrkdwn','text':''}} | /blocks/0/text/text
                                            {'type':'section'} | missing required field: text
                                            {'type':'section','text':{'type':'markdown','text':'x'}} | unsupported type: markdown
                                            {'type':'section','text':{'type':'mrkdwn','text':'x'},'colour':'red'} | invalid additional property: colour
                                            {'type':'header','text':{'type':'mrkdwn','text':'x'}} | unsupported type: mrkdwn
                                            {'type':'table'} | unsupported type: table
                                            {'type':'actions','elements':[]} | must have at least 1 items
                                            {'type':'actions','elements':[{'type':'image','image_url':'https://a','alt_text':'a'}]} | unsupported type: image
                                            {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'}}]} | missing required field: action_id
                                            {'type':'image','image_url':'javascript:alert()','alt_text':'a'} | must be a valid URL
                                            {'type':'image','image_url':'https://example.com/a.png'} | missing required field: alt_text
                                            {'type':'input','label':{'type':'plain_text','text':'l'},'element':{'type':'button'}} | unsupported type: button
                                            {'type':'input','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input','action_id':'i','max_length':3001}} | must be between 1 and 3000
                                            """)
    void refusesWhatSlackRefuses(String block, String complaint) {
        assertThat(message(block)).anySatisfy(problem -> assertThat(problem).contains(complaint));
    }

    @Test
    void countsCodePointsAndNotJavaCharacters() {
        String keys = "🔑".repeat(75);
        assertThat(message("{'type':'actions','elements':[" + BUTTON.formatted(1, keys) + "]}")).isEmpty();
        assertThat(message("{'type':'actions','elements':[" + BUTTON.formatted(1, keys + "x") + "]}"))
                .containsExactly(
                        "[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]");
    }

    @Test
    void identifiersAreUniqueWhereSlackWantsThemSo() {
        assertThat(message("{'type':'actions','elements':[" + BUTTON.formatted(1, "a") + "," + BUTTON.formatted(1, "b")
                + "]}")).singleElement().asString().contains("action_id must be unique");
        assertThat(message("{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}")).singleElement()
                .asString().contains("block_id must be unique");
    }

    @Test
    void messagesHoldFiftyBlocksAndViewsAHundred() {
        String many = String.join(",", IntStream.range(0, 51).mapToObj(_ -> "{'type':'divider'}").toList());
        assertThat(message(many)).singleElement().asString().contains("no more than 50 items");
        assertThat(BlockCheck.problems(json("[" + many + "]"), Surface.MODAL)).isEmpty();
    }

    @Test
    void layoutsEndWhereSlackGivesUp() {
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(2_900) + "'}}";
        assertThat(message(String.join(",", section, section, section, section, section)))
                .anySatisfy(problem -> assertThat(problem).contains("msg_blocks_too_long"));
    }

    @Test
    void windowsHaveTheirOwnLimits() {
        String view = "{'type':'modal','title':{'type':'plain_text','text':'%s'},'private_metadata':'%s','blocks':[%s]}";
        String input = "{'type':'input','label':{'type':'plain_text','text':'l'},'element':"
                + "{'type':'plain_text_input','action_id':'i'}}";
        assertThat(ViewCheck.problems(json(view.formatted("Clavero", "", "{'type':'divider'}")))).isEmpty();
        assertThat(ViewCheck.problems(json(view.formatted("x".repeat(25), "y".repeat(3_001), input))))
                .extracting(problem -> problem.replaceAll(".*json-pointer:(.*)]", "$1"))
                .containsExactlyInAnyOrder("/view/title/text", "/view/private_metadata", "/view");
        assertThat(ViewCheck.problems(json(view.formatted("Clavero", "", "{'type':'markdown','text':'x'}"))))
                .singleElement().asString().contains("unsupported type: markdown");
    }

    private static List<String> message(String blocks) {
        return BlockCheck.problems(json("[" + blocks + "]"), Surface.MESSAGE);
    }

    private static JsonNode json(String singleQuoted) {
        return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
    }
}
