package com.babelteam.clavero.guide;

/** The guide's files changed, and this is the new edition. */
public record GuideChanged(Guide guide) {}
