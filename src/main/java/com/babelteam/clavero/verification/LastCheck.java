package com.babelteam.clavero.verification;

import org.jspecify.annotations.Nullable;

/**
 * How a person's last check ended.
 *
 * @param result the result's code
 * @param app what was checked, null if nothing that was certainly an app's code
 */
public record LastCheck(Reference reference, String result, @Nullable AppCode app) {}
