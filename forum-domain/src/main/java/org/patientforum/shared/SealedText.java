package org.patientforum.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and authenticates short texts with one key: AES-GCM, encoded as base64url. The nonce is derived from text and purpose
 * (a synthetic IV): equal texts are sealed equally, and no nonce serves two texts.
 */
public final class SealedText {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    /** @param key the secret, 32 bytes */
    public SealedText(byte[] key) {
        this.key = key.clone();
    }

    /** Seals a text; it can be opened with the same purpose only. */
    public String seal(String purpose, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] nonce = Arrays.copyOf(derived("nonce", purpose, plain), NONCE);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a sealed text; empty if it was not sealed with this key and purpose. */
    public Optional<String> open(String purpose, @Nullable String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed == null ? "" : sealed);
            if (all.length <= NONCE
                    || !Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(all)
                            .equals(sealed)) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(all, NONCE));
            return Optional.of(new String(cipher.doFinal(all, NONCE, all.length - NONCE), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException forged) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                mode, new SecretKeySpec(derived("key", "", new byte[0]), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derived(String what, String purpose, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        mac.update((what + ":" + purpose.length() + ":" + purpose + ":").getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(text);
    }
}
