package org.plumbline.kernel;

import java.util.Optional;

/**
 * The key by which a repeated request is recognised. Bound around the handling of a request that carries one (the
 * {@code Idempotency-Key} header or a form's hidden field) and kept seven days with the answer, in the transaction of
 * the command.
 */
public record IdempotencyKey(String value) {

    private static final ScopedValue<Optional<IdempotencyKey>> CURRENT = ScopedValue.newInstance();

    public IdempotencyKey {
        if (value.isBlank() || value.length() > 100) {
            throw new Refused("request.idempotency-key", java.util.Map.of("length", value.length()));
        }
    }

    /** Carries out the work of one request under its key. */
    public static <T, X extends Throwable> T during(IdempotencyKey key, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, Optional.of(key)).call(work);
    }

    /**
     * Carries out commands that the request sets off but did not send, such as a demonstration's story: each is new, and
     * the request's key says nothing about them.
     */
    public static <T, X extends Throwable> T apart(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, Optional.<IdempotencyKey>empty()).call(work);
    }

    /** The key of the request being handled, if it carries one. */
    public static Optional<IdempotencyKey> current() {
        return CURRENT.orElse(Optional.empty());
    }
}
