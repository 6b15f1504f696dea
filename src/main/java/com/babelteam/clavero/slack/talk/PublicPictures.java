package com.babelteam.clavero.slack.talk;

import com.babelteam.clavero.guide.PictureFile;
import com.babelteam.clavero.guide.PictureFiles;
import com.babelteam.clavero.guide.PictureId;
import com.babelteam.clavero.person.Language;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The guide's drawings for all the world: they show nothing that is anybody's. */
@RestController
class PublicPictures {
    private static final Set<String> LANGUAGES = Set.of("es", "pt", "en");

    private final PictureFiles files;

    PublicPictures(PictureFiles files) {
        this.files = files;
    }

    /** The hash changes with the drawing, and Slack keeps what it has seen under an address. */
    static String path(PictureFile file) {
        return "/pictures/" + file.language().code() + "/" + file.id().value() + "/" + file.hash().value() + ".png";
    }

    @GetMapping("/pictures/{language}/{id:[a-z-]{1,80}}/{hash}.png")
    ResponseEntity<byte[]> picture(@PathVariable String language, @PathVariable String id) {
        if (!LANGUAGES.contains(language)) {
            return ResponseEntity.notFound().build();
        }
        return files.find(new PictureId(id), Language.ofTag(language))
                .map(file -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic()).body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
