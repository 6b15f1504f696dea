package com.babelteam.clavero.guide;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the guide comes from.
 *
 * @param location a folder laid out like the built-in guide; each file in it takes the place of the built-in one of that
 * name, an empty file takes it away, and new files are added
 * @param lookAgain how often that folder is looked at for changes
 * @param factsFreshFor how long after it was checked a fact is told without saying when that was
 */
@ConfigurationProperties("clavero.guide")
public record GuideSettings(@Nullable Path location, @DefaultValue("3s") Duration lookAgain,
        @DefaultValue("120d") Duration factsFreshFor) {}
