package org.patientforum.web.console;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Loads only the rows of the page that a PrimeFaces table shows. */
public final class LazyTable<T extends Record> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final Source<T> source;

    public LazyTable(Source<T> source) {
        this.source = source;
    }

    /** Counts the rows and loads some of them. */
    public interface Source<T> extends Serializable {

        long count();

        List<T> rows(int first, int limit);
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(source.count());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        return source.rows(first, pageSize);
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(row.hashCode());
    }
}
