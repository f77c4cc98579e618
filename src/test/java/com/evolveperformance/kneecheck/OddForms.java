package com.evolveperformance.kneecheck;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;

/** Makes posts that no browser would send from a form of ours: same seed, same posts. */
final class OddForms {

    /** In every odd value, so that it is found wherever it gets. */
    static final String MARK = "zqxj";

    private static final List<String> NAMES = List.of(
            "answers[300]",
            "answers[-1]",
            "answers[abc]",
            "m[x][y]",
            "",
            "id",
            "state",
            "version",
            "answers",
            "savedPages",
            "codeHash",
            "draftId",
            "class.module.classLoader.x",
            "_method",
            "injury.99.part",
            "age.age",
            "a\u0000b");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\u0000",
            "NaN",
            "1e999",
            "-1",
            "999999999999999999999",
            "1,2.3",
            "${7*7}",
            "#{7*7}",
            "__${7*7}__::.x",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\r\nX-Odd: 1",
            "../../etc/passwd",
            "\u202e",
            "\ud83e\uddb5",
            "\ud800",
            "{0}{1",
            "x".repeat(5_000),
            "x".repeat(70_000));

    private static final List<String> TYPES = List.of(
            "",
            "application/json",
            "application/xml",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=nonsense",
            "application/x-www-form-urlencoded; charset=utf-16",
            "a/b/c",
            "*/*");

    private static final List<String> RAW =
            List.of("%", "%zz", "%C0%80", "&&&", "=", "a=b;c=d", "\u00ff\u00fe", "{\"a\":1}");

    private final Random random;

    OddForms(long seed) {
        this.random = new Random(seed);
    }

    /** One field. */
    record Field(String name, String value) {}

    /** A request of a form: content type, body. */
    record Post(String type, String cookies, String body) {}

    Post next(Element form, String cookies) {
        List<Field> fields = new ArrayList<>();
        form.select("[name]").forEach(e -> fields.add(new Field(e.attr("name"), e.attr("value"))));
        String type = "application/x-www-form-urlencoded";
        String raw = "";
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(fields.size());
            switch (random.nextInt(10)) {
                case 0 -> fields.add(new Field(one(NAMES), MARK + one(VALUES)));
                case 1, 2, 3 -> fields.set(at, new Field(fields.get(at).name(), one(VALUES) + MARK));
                case 4 -> fields.add(fields.get(at));
                case 5 -> Collections.shuffle(fields, random);
                case 6 -> type = one(TYPES);
                case 7 -> raw = one(RAW);
                case 8 -> fields.replaceAll(f -> f.name().equals("_csrf") ? new Field("_csrf", one(VALUES)) : f);
                default ->
                    cookies = one(List.of("", cookies + "; " + cookies, "knee-check-draft=" + MARK, "=;=;", cookies));
            }
        }
        if (random.nextInt(20) == 0) {
            for (int n = 0; n < 1_500; n++) {
                fields.add(new Field(MARK + n, "x"));
            }
        }
        StringBuilder body = new StringBuilder(raw);
        fields.forEach(
                f -> body.append('&').append(encoded(f.name())).append('=').append(encoded(f.value())));
        return new Post(type, cookies, body.toString());
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
