package dev.twelvefold.systemtests.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ways to make a token that says what one would like. Each makes an admin of whoever had a real one. */
enum Forgery {
    /** The signature was made for other words. */
    KEPT_SIGNATURE {
        @Override
        String sign(ObjectNode header, ObjectNode payload, String signature, RSAPublicKey issuer) {
            return unsigned(header, payload) + "." + signature;
        }
    },
    NO_SIGNATURE {
        @Override
        String sign(ObjectNode header, ObjectNode payload, String signature, RSAPublicKey issuer) {
            return unsigned(header.put("alg", "none"), payload) + ".";
        }
    },
    /** By the name of the issuer's key, with another one. */
    KEY_OF_MY_OWN {
        @Override
        String sign(ObjectNode header, ObjectNode payload, String signature, RSAPublicKey issuer) {
            return signed(unsigned(header, payload), keyOfMyOwn().getPrivate());
        }
    },
    /** The token itself says by which key it is to be checked. */
    KEY_THAT_CAME_ALONG {
        @Override
        String sign(ObjectNode header, ObjectNode payload, String signature, RSAPublicKey issuer) {
            var mine = keyOfMyOwn();
            var shown = (RSAPublicKey) mine.getPublic();
            header.putObject("jwk")
                    .put("kty", "RSA")
                    .put("n", encoded(shown.getModulus().toByteArray()))
                    .put("e", encoded(shown.getPublicExponent().toByteArray()));
            header.remove("kid");
            return signed(unsigned(header, payload), mine.getPrivate());
        }
    },
    /** A check that takes the issuer's public key for a shared secret would be passed by whoever knows the public key. */
    PUBLIC_KEY_AS_SECRET {
        @Override
        String sign(ObjectNode header, ObjectNode payload, String signature, RSAPublicKey issuer) {
            var words = unsigned(header.put("alg", "HS256"), payload);
            return words + "." + encoded(hmac(words, issuer.getEncoded()));
        }
    };

    abstract String sign(ObjectNode header, ObjectNode payload, String signature, RSAPublicKey issuer);

    /**
     * @param real a token that is good
     * @param keys of the issuer
     */
    String of(String real, List<JsonNode> keys) {
        var parts = real.split("\\.");
        var header = decoded(parts[0]);
        var payload = decoded(parts[1]);
        payload.putObject("realm_access").putArray("roles").add("admin");
        return sign(header, payload, parts[2], key(header.required("kid").textValue(), keys));
    }

    private static ObjectNode decoded(String part) {
        return (ObjectNode) Json.parse(Base64.getUrlDecoder().decode(part));
    }

    private static String unsigned(ObjectNode header, ObjectNode payload) {
        return encoded(bytes(header.toString())) + "." + encoded(bytes(payload.toString()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RSAPublicKey key(String id, List<JsonNode> keys) {
        var key = keys.stream()
                .filter(each -> each.required("kid").textValue().equals(id))
                .findFirst()
                .orElseThrow();
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key.required("n")), number(key.required("e"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.textValue()));
    }

    private static KeyPair keyOfMyOwn() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String words, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes(words));
            return words + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String words, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes(words));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
