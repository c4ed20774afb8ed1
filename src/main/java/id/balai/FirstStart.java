package id.balai;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.demo.DemoStory;
import id.balai.organisation.SettingUpCity;
import id.balai.web.Preparing;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Sets up the default city when there is none, with a living demo unless told otherwise, and opens it. A city whose
 * setting up was interrupted was never open to anybody; it is taken away and set up again.
 */
@Component
@ConditionalOnWebApplication
class FirstStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Cities cities;
    private final SettingUpCity setUp;
    private final List<DemoStory> stories;
    private final Preparing preparing;
    private final DataVersion versions;
    private final String city;
    private final boolean demo;

    FirstStart(
            Cities cities,
            SettingUpCity setUp,
            List<DemoStory> stories,
            Preparing preparing,
            DataVersion versions,
            @Value("${balai.city:1275}") String city,
            @Value("${balai.demo:true}") boolean demo) {
        this.cities = cities;
        this.setUp = setUp;
        this.stories = stories.stream()
                .sorted(Comparator.comparingInt(DemoStory::order))
                .toList();
        this.preparing = preparing;
        this.versions = versions;
        this.city = city;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        cities.dropUnopened();
        if (cities.all().isEmpty()) open(added());
    }

    private City added() {
        try {
            return setUp.from(city, demo);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private void open(City added) {
        if (added.demo()) CurrentCity.runSettingUp(added, this::tellStories);
        cities.open(added.code());
        LOG.info("{} dibuka", added.name());
    }

    private void tellStories() {
        for (DemoStory story : stories) {
            preparing.reached(stories.indexOf(story), stories.size());
            long begin = System.nanoTime();
            story.tell();
            LOG.info("demo: {} {} ms", story.getClass().getSimpleName(), (System.nanoTime() - begin) / 1_000_000);
        }
        versions.changed();
    }
}
