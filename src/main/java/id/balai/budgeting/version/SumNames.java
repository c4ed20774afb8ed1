package id.balai.budgeting.version;

import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.version.Sums.Dimension;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Text;
import id.balai.web.kit.Group;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the codes of a dimension are called, and what its tints mean. */
@Component
class SumNames {
    /** How the codes of funds begin that are for one purpose (dana khusus). */
    private static final String EARMARKED = "2.";

    private final Names names;
    private final Agencies agencies;
    private final Regions regions;

    SumNames(Names names, Agencies agencies, Regions regions) {
        this.names = names;
        this.agencies = agencies;
        this.regions = regions;
    }

    Map<String, String> of(Dimension dimension, List<String> codes) {
        return switch (dimension) {
            case BIDANG -> names.ofNomenclature(codes);
            case ACCOUNT, INCOME -> names.ofAccounts(codes);
            case FUND -> fundNames(codes);
            case AGENCY -> agencyNames(codes);
            case PLACE -> placeNames(codes);
        };
    }

    String agency(String code) {
        return agencies.find(new AgencyCode(code)).map(Agency::shortName).orElse(code);
    }

    String subKegiatan(String code) {
        return names.ofNomenclature(List.of(code)).getOrDefault(code, code);
    }

    String place(String code) {
        RegionCode region = new RegionCode(code);
        return regions.find(region).isPresent() ? regions.fullName(region) : code;
    }

    private Map<String, String> agencyNames(List<String> codes) {
        Map<String, String> found = new HashMap<>();
        codes.forEach(code -> found.put(code, agency(code)));
        return found;
    }

    /** The ministry calls a fund that is free and its earmarked twin the same; a picture needs to tell them apart. */
    private Map<String, String> fundNames(List<String> codes) {
        Map<String, String> found = names.ofFunds(codes);
        Map<String, String> told = new HashMap<>(found);
        found.forEach((code, name) -> {
            if (code.startsWith(EARMARKED) && Collections.frequency(found.values(), name) > 1) {
                told.put(code, Text.t("budgeting.fund.earmarked", name));
            }
        });
        return told;
    }

    private Map<String, String> placeNames(List<String> codes) {
        Map<String, String> found = new HashMap<>();
        codes.forEach(
                code -> regions.find(new RegionCode(code)).map(Region::name).ifPresent(name -> found.put(code, name)));
        return found;
    }

    Map<Group, String> groups(Dimension dimension, Regions all) {
        Map<Group, String> meaning = new LinkedHashMap<>();
        switch (dimension) {
            case BIDANG, AGENCY -> {
                for (int i = 0; i < 4; i++) meaning.put(Group.values()[i], Text.t("budgeting.group." + i));
            }
            case ACCOUNT -> {
                for (int i = 0; i < 4; i++) meaning.put(Group.values()[i], Text.t("budgeting.spending." + (i + 1)));
            }
            case FUND -> {
                meaning.put(Group.A, Text.t("budgeting.fund.general"));
                meaning.put(Group.B, Text.t("budgeting.fund.special"));
            }
            case INCOME -> {
                meaning.put(Group.D, Text.t("budgeting.in.transfer"));
                meaning.put(Group.B, Text.t("budgeting.in.own"));
                meaning.put(Group.E, Text.t("budgeting.in.other"));
                meaning.put(Group.C, Text.t("budgeting.in.financing"));
            }
            case PLACE -> {
                List<Region> kecamatan = all.kecamatan();
                for (int i = 0; i < Math.min(5, kecamatan.size()); i++) {
                    meaning.put(Group.values()[i], kecamatan.get(i).name());
                }
            }
        }
        return meaning;
    }
}
