package com.babelteam.clavero.answers.evaluation;

import com.babelteam.clavero.answers.Example;
import com.babelteam.clavero.person.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The example questions of the built-in guide: the list below the last heading of each topic's file. */
public final class TopicFiles {
    private static final Pattern ID = Pattern.compile("(?m)^(id|parent):[ \\t]*([a-z0-9-]+)");
    private static final Pattern QUESTION = Pattern.compile("(?m)^- +(.+)$");

    private TopicFiles() {}

    /** All of them, in every language. */
    public static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (Language language : Language.values()) {
            for (Resource file : files.getResources("classpath*:guide/" + language.code() + "/topics/*.md")) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                String topic = topic(text.substring(0, text.indexOf("\n---", 3)));
                QUESTION.matcher(text.substring(text.lastIndexOf("\n## "))).results()
                        .map(each -> new Example(topic, language, each.group(1).strip())).forEach(examples::add);
            }
        }
        return examples;
    }

    private static String topic(String header) {
        String topic = "";
        Matcher matcher = ID.matcher(header);
        while (matcher.find()) {
            topic = topic.isEmpty() || matcher.group(1).equals("parent") ? matcher.group(2) : topic;
        }
        return topic;
    }
}
