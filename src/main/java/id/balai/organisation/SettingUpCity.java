package id.balai.organisation;

import id.balai.database.City;

/** Adds a city to this process: its schema, its regions, agencies, posts and holidays. */
public interface SettingUpCity {
    /**
     * Sets the city up from its files; what is there already stays as it is, so doing it twice does no harm.
     *
     * @param codeOrFile the code of a city that comes with the program ({@code 1275}), a {@code city.json} or its folder
     * @param demo whether a living demo will be put into it
     * @throws IllegalArgumentException when the files cannot be used, naming every problem; nothing is added then
     */
    City from(String codeOrFile, boolean demo);
}
