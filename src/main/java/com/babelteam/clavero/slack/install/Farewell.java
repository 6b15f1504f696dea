package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.person.WorkspaceMemory;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases an installation and all that is kept of the people there, together or not at all. */
@Component
class Farewell {
    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final List<WorkspaceMemory> memories;
    private final InstallationStore store;

    Farewell(List<WorkspaceMemory> memories, InstallationStore store) {
        this.memories = List.copyOf(memories);
        this.store = store;
    }

    /** From a workspace, or from an organisation and every workspace that it alone served. */
    @Transactional
    void from(String id) {
        List<String> served = store.servedBy(id);
        Stream.concat(Stream.of(id), served.stream()).forEach(workspace -> {
            memories.forEach(memory -> memory.forgetWorkspace(workspace));
            store.forgetWorkspace(workspace);
        });
        store.erase(id);
        log.info("Uninstalled from {}; all that was kept of it is erased", id);
    }
}
