package org.plumbline.verdict;

import java.util.Map;

/**
 * Bands, table and cut-offs with the names of the classes: data with an issuer and a version, which a directive may prescribe.
 *
 * @param rules what decides
 * @param names the scheme's own name by language
 * @param classNames the names of the classes by language
 * @param rule the rule in one sentence by language, to stand beside every count
 */
public record Scheme(
        SchemeRules rules,
        Map<String, String> names,
        Map<String, Map<VerdictClass, String>> classNames,
        Map<String, String> rule) {

    public Scheme {
        names = Map.copyOf(names);
        classNames = Map.copyOf(classNames);
        rule = Map.copyOf(rule);
    }
}
