package com.babelteam.clavero.guide;

import java.time.LocalDate;

/**
 * Something the guide claims about Keap's screens, hosts or dates.
 *
 * @param claim the claim, in English
 * @param source a URL, or the name of a document
 * @param checked the day on which someone last looked
 */
public record Fact(FactId id, String claim, String source, LocalDate checked) {}
