package com.babelteam.clavero.escalation;

import com.babelteam.clavero.person.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of the e-mails, and of what a person is shown of them before. */
@Component
class SupportWords {
    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    SupportWords() {
        bundles.setBasename("words/support");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
    }

    String say(Language language, String key, Object... arguments) {
        return bundles.getMessage(key, arguments, language.locale());
    }
}
