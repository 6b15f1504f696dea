package com.babelteam.clavero.escalation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as people type them. */
final class EmailAddress {
    private static final int LONGEST = 254;
    /** One plain address and nothing around it: no names, no comments, no line breaks. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private EmailAddress() {}

    /** The address, or empty if nothing can be sent to what was typed. */
    static Optional<String> of(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(address);
        } catch (AddressException _) {
            return Optional.empty();
        }
    }
}
