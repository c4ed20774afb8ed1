package id.balai;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.util.ClassUtils;

/**
 * A verb of the command line does what it was asked and ends: nothing runs by the clock beside it, and no city is set up
 * by it. Which parts the program has is settled while building, for the verbs too; so these are taken out again.
 */
class VerbAlone implements BeanFactoryPostProcessor {
    private static final String[] PARTS = {
        TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME,
        // With it, whatever has a schedule would be made although nobody asks for it.
        "scheduledBeanLazyInitializationExcludeFilter",
        ClassUtils.getQualifiedName(FirstStart.class),
        // Wants to know the addresses of a web server as soon as all parts stand.
        "mvcResourceUrlProvider"
    };

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) factory;
        for (String part : PARTS) {
            if (registry.containsBeanDefinition(part)) registry.removeBeanDefinition(part);
        }
    }
}
