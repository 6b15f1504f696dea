package com.babelteam.clavero.slack.install;

import com.babelteam.clavero.slack.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Encrypts tokens for the database: AES-256 in GCM, a random nonce for each, bound to the place where it is kept, so that a
 * token moved to another row or column is no token any more. What is kept begins with the key's identifier.
 */
@Component
@OnlyByInstallation
final class TokenVault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<TokenKey> keys;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    TokenVault(InstallSettings settings) {
        this(settings.tokenKeys());
    }

    TokenVault(List<Secret> keys) {
        this.keys = keys.stream().map(TokenKey::of).toList();
    }

    /** The identifier of the key that encrypts. */
    String key() {
        return keys.getFirst().id();
    }

    /**
     * @param place where it is going to be kept
     */
    String seal(String place, Secret token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        TokenKey key = keys.getFirst();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, place, nonce, token.reveal().getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * @param place where it was kept
     * @throws UnreadableToken if it was changed or moved, or its key is not in the settings
     */
    Secret open(String place, String sealed) {
        String[] parts = sealed.split("\\.", 2);
        TokenKey key = keys.stream().filter(each -> each.id().equals(parts[0])).findFirst()
                .orElseThrow(() -> new UnreadableToken("its key is not among CLAVERO_TOKEN_KEYS"));
        byte[] whole = decode(parts.length > 1 ? parts[1] : "");
        if (whole.length < NONCE_BYTES) {
            throw new UnreadableToken("it was changed");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return Secret.of(new String(run(Cipher.DECRYPT_MODE, key, place, nonce, rest), StandardCharsets.UTF_8));
    }

    private static byte[] run(int mode, TokenKey key, String place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((key.id() + " " + place).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException _) {
            throw new UnreadableToken("it was changed, or moved from another place");
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
