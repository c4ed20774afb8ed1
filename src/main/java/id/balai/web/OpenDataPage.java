package id.balai.web;

import java.util.List;

/** The public tables. */
public record OpenDataPage(List<Row> rows) {
    /** One of them. */
    public record Row(String name, String titleKey, String aboutKey) {}
}
