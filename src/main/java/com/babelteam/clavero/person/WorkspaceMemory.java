package com.babelteam.clavero.person;

/** A place where something is kept about the people of a workspace. Together they can forget all of them. */
public interface WorkspaceMemory {
    /** Erases what is kept about a workspace and its people here. In the caller's transaction. */
    void forgetWorkspace(String workspace);
}
