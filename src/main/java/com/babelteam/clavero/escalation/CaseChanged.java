package com.babelteam.clavero.escalation;

/** Something about a case is to be told; published in the transaction that changes it. */
public record CaseChanged(CaseNumber number) {}
