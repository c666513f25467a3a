package org.plumbline.journey;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All pages to which the links lead, one address for each kind of page, with the account that may open it. */
final class Atlas {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, String> addresses = new TreeMap<>();
    private final List<String> dead = new ArrayList<>();

    /** Walks from an address along all links that lead to a kind of page not seen before. */
    List<String> walk(APIRequestContext browser, List<String> from) {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        Deque<String> ahead = new ArrayDeque<>(from);
        while (!ahead.isEmpty()) {
            var address = ahead.removeFirst();
            if (!seen.add(kind(address))) {
                continue;
            }
            var answer = browser.get(address);
            if (answer.status() >= 400) {
                dead.add(answer.status() + " " + address);
            }
            if (isPage(answer)) {
                if (addresses.putIfAbsent(kind(address), address) == null) {
                    found.add(address);
                }
                ahead.addAll(links(answer.text()));
            }
        }
        return found;
    }

    /** Addresses that a page offers and that answer with an error. */
    List<String> dead() {
        return dead;
    }

    /** Whether a page of a route was found. */
    boolean holds(String route) {
        var pattern = Pattern.compile(route.replaceAll("\\{[^}]*}", "[^/]+"));
        return addresses.keySet().stream()
                .anyMatch(kind -> pattern.matcher(kind).matches());
    }

    private static boolean isPage(APIResponse answer) {
        return answer.status() == 200
                && answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                && !answer.headers().getOrDefault("content-disposition", "").startsWith("attachment");
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/static/"))
                .toList();
    }

    private static String kind(String address) {
        return ID.matcher(address.replaceAll("\\?.*", "")).replaceAll("{id}");
    }
}
