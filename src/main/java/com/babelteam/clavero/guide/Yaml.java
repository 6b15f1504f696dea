package com.babelteam.clavero.guide;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML of which every scalar is text: a date stays as it was written, and "no" is a word. */
final class Yaml {
    private Yaml() {}

    /**
     * @return lists, maps and strings
     * @throws YAMLException for anything that is no YAML, or holds a key twice
     */
    static Object read(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object read = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options),
                new Representer(new DumperOptions()), new DumperOptions(), options, new OnlyText()).load(text);
        return read == null ? "" : read;
    }

    private static final class OnlyText extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
