package com.babelteam.clavero.conversation;

import com.babelteam.clavero.guide.Markdown;
import com.babelteam.clavero.person.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of the conversation that are not the guide's. */
@Component
class Words {
    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    Words() {
        bundles.setBasename("words/conversation");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
    }

    /** The words of a button. */
    String label(Language language, String key, Object... arguments) {
        return bundles.getMessage("button." + key, arguments, language.locale());
    }

    /** Any other words. */
    Markdown say(Language language, String key, Object... arguments) {
        return new Markdown(bundles.getMessage(key, arguments, language.locale()));
    }
}
