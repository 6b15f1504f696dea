package com.babelteam.clavero.playground.replay;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** The playground's page, without a browser. */
public interface PlaygroundClient {
    /**
     * What a person sees now.
     *
     * @param person their identifier
     * @throws IOException if there is no answer, or no such person
     */
    JsonNode state(String person) throws IOException;

    /**
     * Does something in somebody's name.
     *
     * @param what such as {@code say}
     * @param body what the page would send
     * @return what the page would get
     * @throws IOException if there is no answer
     */
    JsonNode act(String what, JsonNode body) throws IOException;
}
