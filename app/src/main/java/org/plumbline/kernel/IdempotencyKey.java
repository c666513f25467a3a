package org.plumbline.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The key by which a repeated request is recognised. Bound around the handling of a request that carries one (the
 * {@code Idempotency-Key} header or a form's hidden field) and kept seven days with the answer, in the transaction of
 * the command.
 *
 * @param request what was asked, as a digest: the same key on another request is a mistake of the sender
 */
public record IdempotencyKey(String value, String request) {

    private static final int LONGEST = 100;
    private static final ScopedValue<Optional<Bound>> CURRENT = ScopedValue.newInstance();

    public IdempotencyKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An idempotency key is not blank.");
        }
    }

    /** The key that a request carries. */
    public static IdempotencyKey sent(String value, String request) {
        require(value);
        return new IdempotencyKey(value, request);
    }

    /**
     * Lets pass what can be a key, before anything else of the request is read.
     *
     * @throws Refused if it is blank or too long
     */
    public static void require(String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new Refused(
                    "request.idempotency-key", Map.of("length", value.strip().length()));
        }
    }

    /** Carries out the work of one request under its key. */
    public static <T, X extends Throwable> T during(IdempotencyKey key, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, Optional.of(new Bound(key, new HashMap<>())))
                .call(work);
    }

    /** Carries out work of the programme's own that a request sets off: its commands are not the request's. */
    public static <T, X extends Throwable> T outside(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, Optional.<Bound>empty()).call(work);
    }

    /**
     * The key of one command of the request being handled, if it carries one. A request may carry out many commands of
     * one name; repeated, it carries out the same ones in the same order.
     */
    public static Optional<IdempotencyKey> of(Deed deed) {
        return CURRENT.orElse(Optional.empty()).map(bound -> bound.next(deed.happening()));
    }

    /** What the request being handled calls itself, if it does: for what is kept without a command. */
    public static Optional<String> ofRequest() {
        return CURRENT.orElse(Optional.empty()).map(bound -> bound.key.value);
    }

    private record Bound(IdempotencyKey key, Map<String, Integer> used) {

        IdempotencyKey next(String happening) {
            var n = used.merge(happening, 1, Integer::sum);
            return new IdempotencyKey(key.value + "/" + happening + (n == 1 ? "" : "/" + n), key.request);
        }
    }
}
