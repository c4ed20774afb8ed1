package id.balai.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page as a browser would send it, and what becomes of it when somebody types something else. Files are
 * left out.
 */
public final class FilledForm {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|textarea|select|button)\\b((?:[^>\"]|\"[^\"]*\")*)>(.*?)(?=<(?:input|textarea|select|button)\\b|$)",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");
    private static final String CSRF = "_csrf";
    private static final String ONCE = "_sekali";

    private final String action;
    private final List<String> fields;

    private FilledForm(String action, List<String> fields) {
        this.action = action;
        this.fields = fields;
    }

    /** The forms of a page that are sent by POST. */
    public static List<FilledForm> of(String html) {
        List<FilledForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if (!attribute(form.group(1), "method").equalsIgnoreCase("post")) continue;
            forms.add(read(attribute(form.group(1), "action"), form.group(2)));
        }
        return forms;
    }

    private static FilledForm read(String action, String html) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            String name = attribute(field.group(2), "name");
            boolean file = attribute(field.group(2), "type").equals("file");
            if (!name.isEmpty() && !file) values.putIfAbsent(name, value(field));
        }
        List<String> fields = new ArrayList<>();
        values.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return new FilledForm(action, fields);
    }

    private static String value(Matcher field) {
        if (!field.group(1).equals("select")) return attribute(field.group(2), "value");
        Matcher option = OPTION.matcher(field.group(3));
        return option.find() ? option.group(1) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("(?<![-\\w])" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }

    public String action() {
        return action;
    }

    /** Its fields but for the one against forgery, hidden ones too. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < fields.size(); i += 2) names.add(fields.get(i));
        names.remove(CSRF);
        return names;
    }

    /** As if the page had just been opened: with this token against forgery, and one of its own against sending twice. */
    public FilledForm fresh(String csrf) {
        return with(Map.of(CSRF, csrf, ONCE, UUID.randomUUID().toString()));
    }

    /** With these values where it has such fields. */
    public FilledForm with(Map<String, String> typed) {
        List<String> changed = new ArrayList<>(fields);
        for (int i = 0; i < changed.size(); i += 2) {
            changed.set(i + 1, typed.getOrDefault(changed.get(i), changed.get(i + 1)));
        }
        return new FilledForm(action, changed);
    }

    /** With this value in every field. */
    public FilledForm withAll(String typed) {
        Map<String, String> everywhere = new LinkedHashMap<>();
        names().forEach(name -> everywhere.put(name, typed));
        return with(everywhere);
    }

    public FilledForm without(String name) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            if (!fields.get(i).equals(name)) left.addAll(fields.subList(i, i + 2));
        }
        return new FilledForm(action, left);
    }

    /** With the field once more. */
    public FilledForm doubled(String name, String typed) {
        List<String> more = new ArrayList<>(fields);
        more.addAll(List.of(name, typed));
        return new FilledForm(action, more);
    }

    /** Names and values in turn. */
    public String[] fields() {
        return fields.toArray(String[]::new);
    }

    /** For people who read why a test failed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("POST ").append(action);
        for (int i = 0; i < fields.size(); i += 2) {
            String value = fields.get(i + 1);
            if (fields.get(i).equals(CSRF)) continue;
            text.append(' ').append(fields.get(i)).append('=');
            text.append(value.length() > 40 ? value.substring(0, 40) + "…" : value);
        }
        return text.toString();
    }
}
