package id.balai.organisation;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;

/**
 * Who holds a post on a day.
 *
 * @param name as the decree writes it; the name of an official in office is public
 * @param title of the post ("Lurah Kebun Lada")
 */
public record Holder(PersonId person, String name, String title, Tenure tenure) {}
