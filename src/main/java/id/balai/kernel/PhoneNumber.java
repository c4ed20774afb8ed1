package id.balai.kernel;

import java.util.regex.Pattern;

/** An Indonesian phone number in E.164 ({@code +6281234567890}); its text is masked. */
public record PhoneNumber(String e164) {
    private static final Pattern SHAPE = Pattern.compile("\\+62\\d{8,12}");

    /** @throws IllegalArgumentException when it is not +62 and 8 to 12 digits; the message does not repeat the input */
    public PhoneNumber {
        if (!SHAPE.matcher(e164).matches()) throw new IllegalArgumentException("not an Indonesian phone number");
    }

    /** Takes what people type: 0812-3456-7890, +62 812 ..., 62812... */
    public static PhoneNumber parse(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        String national =
                digits.startsWith("62") ? digits.substring(2) : digits.startsWith("0") ? digits.substring(1) : digits;
        return new PhoneNumber("+62" + national);
    }

    /** {@code 0812-••••-7890}. */
    public String masked() {
        return "0" + e164.substring(3, 6) + "-••••-" + e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
