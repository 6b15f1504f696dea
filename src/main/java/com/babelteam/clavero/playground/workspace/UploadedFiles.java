package com.babelteam.clavero.playground.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Files in the workspace. Like Slack's they outlive the app, if there is a folder to keep them in. */
public final class UploadedFiles {
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final @Nullable Path folder;

    private UploadedFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Files that end with the workspace. */
    public static UploadedFiles inMemory() {
        return new UploadedFiles(null);
    }

    /** Files that are there again after a restart. */
    public static UploadedFiles in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new UploadedFiles(folder);
    }

    void keep(String id, byte[] content) {
        known.put(id, content.clone());
        if (folder != null) {
            try {
                Files.write(folder.resolve(id), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The content, null if there is no such file. */
    public byte @Nullable [] find(String id) {
        byte[] content = known.get(id);
        if (content == null && folder != null && id.matches("F[A-Z0-9]+")) {
            try {
                return Files.exists(folder.resolve(id)) ? Files.readAllBytes(folder.resolve(id)) : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return content;
    }
}
