package org.plumbline.directive;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.FixedViewers;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asks for pages and sends forms as one office. */
public final class Browser {

    private final MockMvc mvc;
    private final Scope scope;

    public Browser(MockMvc mvc, Scope scope) {
        this.mvc = mvc;
        this.scope = scope;
    }

    public Answer open(String address) throws Exception {
        return answer(mvc.perform(get(address).with(this.office())).andReturn().getResponse());
    }

    /** Sends a form; fields are given as name, value, name, value. */
    public Answer send(String address, Object... fields) throws Exception {
        var request = post(address).with(this.office()).with(csrf());
        for (var i = 0; i + 1 < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return answer(mvc.perform(request).andReturn().getResponse());
    }

    public Answer upload(String address, String name, byte[] bytes) throws Exception {
        var file = new MockMultipartFile("file", name, "application/x-anything", bytes);
        return answer(
                mvc.perform(multipart(address).file(file).with(this.office()).with(csrf()))
                        .andReturn()
                        .getResponse());
    }

    /** Sends a form with files in a field; the other fields are given as name, value, name, value. */
    public Answer sendFiles(String address, String field, Map<String, byte[]> files, Object... fields)
            throws Exception {
        var request = multipart(address);
        files.forEach((name, bytes) -> request.file(new MockMultipartFile(field, name, "application/x-any", bytes)));
        for (var i = 0; i + 1 < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return answer(mvc.perform(request.with(this.office()).with(csrf()))
                .andReturn()
                .getResponse());
    }

    private RequestPostProcessor office() {
        return request -> {
            request.setAttribute(FixedViewers.SCOPE, scope);
            request.addHeader("Accept-Language", "en");
            return request;
        };
    }

    private static Answer answer(MockHttpServletResponse response) throws Exception {
        return new Answer(
                response.getStatus(),
                response.getContentAsString(StandardCharsets.UTF_8),
                Objects.toString(response.getHeader("Location"), ""),
                response);
    }

    /** What came back. */
    public record Answer(int status, String page, String location, MockHttpServletResponse response) {}
}
