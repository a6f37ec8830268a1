package org.patientforum.web.console;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.export.SortParameter;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A table whose page and order stand in the address, beside the filters of its list: {@code ?role=MEMBER&sort=-joinedAt&page=3}. Loads only the rows that it shows.
 *
 * @param <T> the rows
 * @param <C> the columns by which they can be sorted, named like the properties of a row: JOINED_AT for {@code joinedAt}
 */
public final class ConsoleTable<T extends Record, C extends Enum<C>> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 20;
    private static final int MAX_WHOLE = 1000;

    private static final String PAGE = "page";

    private final Source<T, C> source;
    private final Class<C> columns;
    private final int pageRows;
    private final @Nullable Sorting<C> initial;
    private final int first;
    private final LinkedHashMap<String, String> filters = new LinkedHashMap<>();
    private @Nullable Sorting<C> sorting;

    /** Counts the rows of the filtered list and loads some of them. */
    public interface Source<T, C extends Enum<C>> extends Serializable {

        long count();

        List<T> rows(Sorting<C> sorting, int first, int limit);
    }

    /** A list that its service returns whole. */
    public interface WholeList<T, C extends Enum<C>> extends Serializable {

        /** Returns all rows in their usual order. */
        List<T> all();

        /** Returns how rows are compared by a column. */
        Comparator<T> by(C column);
    }

    /** A table at the page and in the order of the request; unknown columns and pages are ignored. */
    public ConsoleTable(Sorting<C> usual, Source<T, C> source) {
        this(usual.column().getDeclaringClass(), usual, ROWS, source);
    }

    private ConsoleTable(Class<C> columns, @Nullable Sorting<C> usual, int pageRows, Source<T, C> source) {
        this.source = source;
        this.columns = columns;
        this.pageRows = pageRows;
        this.initial = usual;
        this.sorting = SortParameter.parse(Faces.getRequestParameter(SortParameter.NAME), columns)
                .orElse(usual);
        this.first = (requestedPage(Faces.getRequestParameter(PAGE)) - 1) * pageRows;
        Faces.getRequestQueryStringMap().forEach((name, values) -> {
            String value = values.getFirst();
            if (!name.equals(PAGE) && !name.equals(SortParameter.NAME) && !value.isBlank()) {
                filters.put(name, value);
            }
        });
    }

    /** A table with all rows on one page, in the list's own order until it is sorted. */
    public static <T extends Record, C extends Enum<C>> ConsoleTable<T, C> ofAll(
            Class<C> columns, WholeList<T, C> list) {
        return new ConsoleTable<>(columns, null, MAX_WHOLE, new Source<>() {
            @Override
            public long count() {
                return list.all().size();
            }

            @Override
            public List<T> rows(@Nullable Sorting<C> sorting, int first, int limit) {
                List<T> rows = sorting == null ? list.all() : sorting.sorted(list.all(), list.by(sorting.column()));
                return rows.stream().skip(first).limit(limit).toList();
            }
        });
    }

    /** Leaves out a column that the page does not show: PrimeFaces rejects an order by a column that the table does not have. */
    public ConsoleTable<T, C> without(C column) {
        if (sorting != null && sorting.column() == column) {
            sorting = initial;
        }
        return this;
    }

    private static int requestedPage(String page) {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** The number of rows on a page. */
    public int getRows() {
        return pageRows;
    }

    /** The index of the first row of the requested page. */
    public int getFirst() {
        return first;
    }

    /** The requested order, as PrimeFaces takes it; null for a list in its own order. */
    public @Nullable SortMeta getSortBy() {
        return sorting == null
                ? null
                : SortMeta.builder()
                        .field(SortParameter.property(sorting.column()))
                        .order(sorting.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** The order as it stands in the address; empty if it is the usual one. */
    public String getSort() {
        return sorting == null || sorting.equals(initial) ? "" : SortParameter.format(sorting);
    }

    /** The query string of the first page with the same filters and order, to return to after an action; empty if nothing is filtered and the order is the usual one. */
    public String getQuery() {
        return address(1);
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(source.count());
    }

    @Override
    public List<T> load(int start, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        sorting = sortBy.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .flatMap(meta -> SortParameter.column(meta.getField(), columns)
                        .map(column -> new Sorting<>(column, meta.getOrder().isDescending())))
                .orElse(initial);
        if (Faces.isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", address(start / pageSize + 1));
        }
        return source.rows(sorting, start, pageSize);
    }

    /** The query string of what is shown, for the browser's address and for exports; empty if nothing is filtered and the order and page are the usual ones. */
    private String address(int page) {
        LinkedHashMap<String, String> all = new LinkedHashMap<>(filters);
        all.put(SortParameter.NAME, getSort());
        all.put(PAGE, page == 1 ? "" : String.valueOf(page));
        String query = all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(row.hashCode());
    }
}
