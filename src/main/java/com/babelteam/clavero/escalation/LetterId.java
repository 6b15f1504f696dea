package com.babelteam.clavero.escalation;

/**
 * Names a letter.
 *
 * @param position 0 for the case itself, more for what was added later
 */
record LetterId(CaseNumber number, int position) {
    /** As the name of a job. */
    String written() {
        return number + "/" + position;
    }

    static LetterId read(String written) {
        int slash = written.indexOf('/');
        return new LetterId(new CaseNumber(written.substring(0, slash)),
                Integer.parseInt(written.substring(slash + 1)));
    }
}
