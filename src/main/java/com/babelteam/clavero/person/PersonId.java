package com.babelteam.clavero.person;

/**
 * One person in one workspace; the same human being in two workspaces is two persons.
 *
 * @param workspace the workspace's identifier, never blank
 * @param user the user's identifier in it, never blank
 */
public record PersonId(String workspace, String user) {
    public PersonId {
        if (workspace.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("a person needs a workspace and a user");
        }
    }
}
