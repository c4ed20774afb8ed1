package id.balai.web.kit;

import java.util.List;

/**
 * Choices of a list that belong together.
 *
 * @param value of another field that they go with; a script hides the groups of the other values
 */
public record ChoiceGroup(String value, String label, List<Choice> choices) {
    public ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
