package org.plumbline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What went wrong, as a page in the reader's words or, for the API, as problem details with a code, the field, the mend. */
@ControllerAdvice
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Visits visits;

    Answers(Visits visits) {
        this.visits = visits;
    }

    @ExceptionHandler(SignInFirst.class)
    Object signInFirst(HttpServletRequest request) {
        if (isApi(request)) {
            var known = problem(
                    request, HttpStatus.UNAUTHORIZED, List.of(new Problem("access.sign-in-first", null, Map.of())));
            return ResponseEntity.status(known.getStatusCode())
                    .headers(known.getHeaders())
                    .header("WWW-Authenticate", "Bearer")
                    .body(known.getBody());
        }
        return Page.seeOther("GET".equals(request.getMethod()) ? WayBack.toPage(request) : WayBack.toForm(request));
    }

    @ExceptionHandler(Absent.class)
    Object absent(HttpServletRequest request) {
        logRefusal(request, "absent or out of reach");
        return answer(request, HttpStatus.NOT_FOUND, List.of(new Problem("web.absent", null, Map.of())));
    }

    @ExceptionHandler(NotAllowed.class)
    Object notAllowed(NotAllowed e, HttpServletRequest request) {
        logRefusal(request, e.ability().name());
        var problem =
                new Problem("web.not-allowed." + e.ability().name().toLowerCase(java.util.Locale.ROOT), null, Map.of());
        return answer(request, HttpStatus.FORBIDDEN, List.of(problem));
    }

    @ExceptionHandler(Refused.class)
    Object refused(Refused e, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, e.problems());
    }

    @ExceptionHandler(Conflict.class)
    Object conflict(Conflict e, HttpServletRequest request) {
        if (isApi(request)) {
            var problem =
                    new Problem("web.conflict", null, Map.of("sent", e.sentVersion(), "stored", e.storedVersion()));
            var entity = problem(request, HttpStatus.PRECONDITION_FAILED, List.of(problem));
            var detail = Objects.requireNonNull(entity.getBody());
            detail.setProperty("sent", e.sent());
            detail.setProperty("stored", e.stored());
            return entity;
        }
        return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                .with("conflict", e)
                .with("back", request.getRequestURI());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (e.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
            var at = json.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                    .collect(Collectors.joining("/", "/", ""));
            return json instanceof InvalidNullException
                    ? answer(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            List.of(Problem.at(at, "request.value-missing", Map.of("at", at))))
                    : unreadable(request, List.of(unreadable(at, json)));
        }
        return unreadable(request, List.of(new Problem("request.body", null, Map.of())));
    }

    private static Problem unreadable(String at, JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            var asked = unknown.getKnownPropertyIds();
            return Problem.at(
                    at,
                    "request.json-unknown",
                    Map.of(
                            "name",
                            at,
                            "allowed",
                            asked == null
                                    ? ""
                                    : asked.stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
        return (json instanceof InvalidFormatException wrong
                        ? Unreadable.json(at, wrong.getValue(), wrong.getTargetType())
                        : Optional.<Problem>empty())
                .orElseGet(() -> Problem.at(at, "request.json", Map.of("at", at)));
    }

    @ExceptionHandler(IfMatch.Missing.class)
    Object versionMissing(HttpServletRequest request) {
        var problem = Problem.at(IfMatch.HEADER, "request.if-match-missing");
        return answer(request, HttpStatus.PRECONDITION_REQUIRED, List.of(problem));
    }

    @ExceptionHandler({BodyLimit.TooLarge.class, MaxUploadSizeExceededException.class})
    Object tooLarge(Exception e, HttpServletRequest request) {
        var problem = e instanceof BodyLimit.TooLarge
                ? new Problem("request.too-large", null, Map.of("megabytes", BodyLimit.LARGEST >> 20))
                : Problem.at("file", "request.file-too-large");
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, List.of(problem));
    }

    /** An address or parameter that cannot be what it should be; an identifier that is none leads nowhere. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? absent(request)
                : unreadable(request, List.of(Unreadable.of(e.getName(), e.getValue(), e.getRequiredType())));
    }

    @ExceptionHandler(BindException.class)
    Object mistyped(BindException e, HttpServletRequest request) {
        var problems = e.getFieldErrors().stream()
                .map(each -> Unreadable.of(
                        each.getField(),
                        each.getRejectedValue(),
                        e.getBindingResult().getFieldType(each.getField())))
                .toList();
        return problems.isEmpty() ? notUnderstood(request) : unreadable(request, problems);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    Object missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return unreadable(request, List.of(Unreadable.missing(e.getParameterName())));
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    Object missing(MissingServletRequestPartException e, HttpServletRequest request) {
        return unreadable(request, List.of(Unreadable.missing(e.getRequestPartName())));
    }

    private Object unreadable(HttpServletRequest request, List<Problem> problems) {
        return answer(request, HttpStatus.BAD_REQUEST, problems);
    }

    private Object notUnderstood(HttpServletRequest request) {
        var status = HttpStatus.BAD_REQUEST;
        return answer(request, status, List.of(new Problem("web.request", null, Map.of("status", status.value()))));
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            var code = status == HttpStatus.NOT_FOUND ? "web.absent" : "web.request";
            return answer(request, status, List.of(new Problem(code, null, Map.of("status", status.value()))));
        }
        var stored = Unstorable.of(e);
        if (stored.isPresent()) {
            return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, List.of(stored.get()));
        }
        var mark = org.plumbline.kernel.Ids.next().toString().substring(24);
        LOG.error("Unexpected, mark {} at {} {}", mark, request.getMethod(), request.getRequestURI(), e);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                List.of(new Problem("web.unexpected", null, Map.of("mark", mark))));
    }

    private Object answer(HttpServletRequest request, HttpStatus status, List<Problem> problems) {
        return isApi(request)
                ? problem(request, status, problems)
                : Page.of("frame/problem", status)
                        .with("status", status.value())
                        .with("problems", problems);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatus status, List<Problem> problems) {
        var w = visits.ofProblem(request).w();
        var first = problems.getFirst();
        var detail = ProblemDetail.forStatusAndDetail(status, w.say(first));
        detail.setType(URI.create("urn:plumbline:problem:" + first.code()));
        detail.setTitle(w.say("web.problem." + status.value()));
        detail.setProperty("code", first.code());
        detail.setProperty(
                "errors", problems.stream().map(p -> error(p, w.say(p))).toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", w.tag())
                .body(detail);
    }

    private static Map<String, @Nullable Object> error(Problem problem, String message) {
        var error = new java.util.LinkedHashMap<String, @Nullable Object>();
        error.put("code", problem.code());
        error.put("field", problem.field());
        error.put("message", message);
        if (problem.link() != null) {
            error.put("link", problem.link());
        }
        return error;
    }

    /** For whoever reviews refused access: the account, never a person; nothing for readers who did not sign in. */
    private void logRefusal(HttpServletRequest request, String why) {
        var account = visits.ofProblem(request).scope().account();
        if (account != null) {
            LOG.warn("{} {} refused to account {}: {}", request.getMethod(), request.getRequestURI(), account, why);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
