package id.balai.organisation.city;

import java.util.List;

/** A city's files cannot be used; every problem found is named, with file, line and column. */
public final class UnusableCity extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    UnusableCity(List<String> problems) {
        super(shown(problems));
    }

    private static String shown(List<String> problems) {
        String first = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
        return problems.size() <= SHOWN ? first : first + "\n... +" + (problems.size() - SHOWN);
    }
}
