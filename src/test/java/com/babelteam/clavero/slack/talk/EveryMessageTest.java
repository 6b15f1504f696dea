package com.babelteam.clavero.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.babelteam.clavero.conversation.Act;
import com.babelteam.clavero.conversation.Conversation;
import com.babelteam.clavero.conversation.Part;
import com.babelteam.clavero.conversation.Press;
import com.babelteam.clavero.conversation.Reply;
import com.babelteam.clavero.guide.Guides;
import com.babelteam.clavero.guide.Journey;
import com.babelteam.clavero.guide.PictureFiles;
import com.babelteam.clavero.guide.Step;
import com.babelteam.clavero.guide.Topic;
import com.babelteam.clavero.person.Language;
import com.babelteam.clavero.person.PersonId;
import com.babelteam.clavero.playground.TestDatabase;
import com.babelteam.clavero.slack.SlackLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every message that the shipped guide can lead to, as Slack would get it. */
@Tag("database")
@SpringBootTest(properties = {"clavero.playground.enabled=false"})
class EveryMessageTest {
    @Autowired
    private Conversation conversation;
    @Autowired
    private Guides guides;
    @Autowired
    private PictureFiles pictures;

    private final List<Part> parts = new ArrayList<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsIntoSlackAndSaysItAllInWordsToo(Language language) {
        var ana = new PersonId("T1", "U" + language);
        say(conversation.press(ana, language, new Press.Choose()));
        for (Journey journey : guides.current().journeys()) {
            say(conversation.press(ana, language, new Press.Start(journey.id())));
            for (Step step : journey.steps()) {
                say(conversation.press(ana, language, new Press.Stuck(step.id())));
                say(conversation.press(ana, language, new Press.WhereAmI()));
                say(conversation.press(ana, language, new Press.Next(step.id())));
            }
        }
        for (Topic topic : guides.current().topics()) {
            say(conversation.press(ana, language, new Press.Pick(topic.id())));
            say(conversation.press(ana, language, new Press.More(topic.id())));
            say(conversation.press(ana, language, new Press.Helped(topic.id(), false)));
        }
        assertThat(parts).hasSizeGreaterThan(200).allSatisfy(part -> check(part, language));
        assertThat(parts.stream().map(Part::kind).distinct().count()).isGreaterThanOrEqualTo(10);
    }

    private void say(Reply reply) {
        parts.addAll(reply.parts());
    }

    private void check(Part part, Language language) {
        PartMessage laid = PartMessage.of(part);
        SlackLimits.check(laid.message());
        String text = laid.message().text();
        part.title().ifPresent(title -> assertThat(text).contains(title));
        part.offers().forEach(offer -> assertThat(text).contains(offer.label()));
        part.picture().ifPresent(picture -> {
            assertThat(text).contains(picture.alternative());
            assertThat(pictures.find(picture.id(), language)).isPresent();
        });
        part.offers().stream().filter(offer -> offer.act() instanceof Press)
                .forEach(offer -> assertThat(Actions.of(offer.act()).press()).contains(press(offer.act())));
    }

    private static Press press(Act act) {
        return (Press) act;
    }
}
