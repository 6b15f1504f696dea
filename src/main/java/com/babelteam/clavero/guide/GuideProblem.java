package com.babelteam.clavero.guide;

/**
 * Why a guide is not valid.
 *
 * @param file the file to correct, from the guide's folder on
 * @param what what is wrong with it
 */
public record GuideProblem(String file, String what) {
    @Override
    public String toString() {
        return file + ": " + what;
    }
}
