package com.babelteam.clavero.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {
    @Test
    void takesWhatSlackPublishes() {
        assertThat(Shapes.ofBlocks(
                json("""
                     [{'type':'header','text':{'type':'plain_text','text':'Hola','emoji':true}},
                     {'type':'section','text':{'type':'mrkdwn','text':'*a*'},'accessory':
                         {'type':'button','action_id':'go','value':'1','text':{'type':'plain_text','text':'Ir'}}},
                     {'type':'context','elements':[{'type':'mrkdwn','text':'b','verbatim':true},
                         {'type':'image','image_url':'https://example.com/a.png','alt_text':'a'}]},
                     {'type':'image','slack_file':{'id':'F1'},'alt_text':'a picture'},
                     {'type':'task_card','task_id':'t','title':'a','status':'pending'},
                     {'type':'markdown','text':'**a**'},
                     {'type':'divider','block_id':'d'}]"""))).isEmpty();
        assertThat(Shapes.ofView(json(
                """
                {'type':'modal','title':{'type':'plain_text','text':'t'},'callback_id':'c','blocks':[{'type':'input',
                'label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input','action_id':'i'}}]}""")))
                .isEmpty();
        assertThat(Shapes.ofMetadata(json("{'event_type':'a','event_payload':{'b':1,'c':['d']}}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {'type':'section','text':{'type':'mrkdwn','text':'x'},'colour':'red'} | /blocks/0: has no colour
                                            {'type':'header'} | /blocks/0: must have text
                                            {'type':'header','text':{'type':'mrkdwn','text':'x'}} | /blocks/0/text: nothing that may be there
                                            {'type':'header','text':{'type':'plain_text','text':7}} | /blocks/0/text/text: nothing that may be there
                                            {'type':'sektion'} | /blocks/0: nothing that may be there
                                            {'type':'actions','elements':[{'type':'button','style':'red','text':{'type':'plain_text','text':'x'}}]} | /blocks/0/elements/0/style: nothing
                                            {'type':'actions','elements':[{'type':'image','alt_text':'a','image_url':'b'}]} | /blocks/0/elements/0: nothing
                                            {'type':'image','alt_text':'a','image_url':'b','slack_file':{'id':'F1'}} | has no
                                            {'type':'image','image_url':'b'} | /blocks/0: must have alt_text
                                            {'type':'input','label':{'type':'plain_text','text':'l'},'element':{'type':'button'}} | /blocks/0/element: nothing
                                            {'type':'divider','block_id':null} | /blocks/0/block_id: nothing that may be there: null
                                            """)
    void namesWhatIsWrongAndWhere(String block, String complaint) {
        assertThat(Shapes.ofBlocks(json("[" + block + "]"))).singleElement().asString().contains(complaint);
    }

    @Test
    void viewsAreHeldToTheirKind() {
        assertThat(Shapes.ofView(json("{'type':'home','blocks':[],'title':{'type':'plain_text','text':'t'}}")))
                .containsExactly("/view: has no title");
        assertThat(Shapes.ofView(json("{'type':'modal','blocks':[]}"))).containsExactly("/view: must have title");
        assertThat(Shapes.ofView(json("{'type':'tab','blocks':[]}"))).containsExactly(
                "/view/type: no kind of view: tab");
        assertThat(Shapes.ofMetadata(json("{'event_type':'a'}"))).containsExactly("/metadata: must have event_payload");
    }

    private static JsonNode json(String singleQuoted) {
        return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
    }
}
