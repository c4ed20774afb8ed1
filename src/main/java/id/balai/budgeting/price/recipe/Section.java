package id.balai.budgeting.price.recipe;

/** The three parts of an analysis of a unit price: labour, material, equipment (AHSP, Permen PUPR 8/2023). */
public enum Section {
    LABOUR("upah"),
    MATERIAL("bahan"),
    EQUIPMENT("alat");

    private final String word;

    Section(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String labelKey() {
        return "budgeting.recipe.section." + word;
    }

    static Section of(String word) {
        for (Section section : values()) if (section.word.equals(word)) return section;
        throw new IllegalArgumentException("no section of a recipe: " + word);
    }
}
