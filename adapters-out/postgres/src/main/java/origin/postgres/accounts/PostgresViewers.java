package origin.postgres.accounts;

import static origin.postgres.generated.Tables.VIEWERS;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import origin.domain.accounts.DisplayName;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.Viewers;
import origin.postgres.generated.tables.records.ViewersRecord;

/// Viewers, a row each.
public final class PostgresViewers implements Viewers {

  private final DSLContext sql;

  public PostgresViewers(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Viewer viewer) {
    return sql.insertInto(VIEWERS).set(row(viewer)).onConflictDoNothing().execute() == 1;
  }

  @Override
  public Optional<Viewer> find(ViewerId id) {
    return sql.selectFrom(VIEWERS)
        .where(VIEWERS.ID.eq(id.value()))
        .fetchOptional(PostgresViewers::viewer);
  }

  @Override
  public Optional<Viewer> findToChange(ViewerId id) {
    return sql.selectFrom(VIEWERS)
        .where(VIEWERS.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(PostgresViewers::viewer);
  }

  @Override
  public Optional<Viewer> findByEmail(EmailAddress email) {
    return sql.selectFrom(VIEWERS)
        .where(DSL.lower(VIEWERS.EMAIL).eq(email.value()))
        .fetchOptional(PostgresViewers::viewer);
  }

  @Override
  public void keep(Viewer viewer) {
    int kept =
        sql.update(VIEWERS)
            .set(VIEWERS.DISPLAY_NAME, viewer.displayName().value())
            .set(VIEWERS.ROLES, names(viewer))
            .where(VIEWERS.ID.eq(viewer.id().value()))
            .execute();
    if (kept == 0) {
      throw new IllegalStateException("viewer " + viewer.id().value() + " was not added");
    }
  }

  @Override
  public boolean anybodyIs(Role role) {
    return sql.fetchExists(VIEWERS, VIEWERS.ROLES.contains(new String[] {role.name()}));
  }

  private static ViewersRecord row(Viewer viewer) {
    var row = new ViewersRecord();
    row.setId(viewer.id().value());
    row.setEmail(viewer.email().value());
    row.setDisplayName(viewer.displayName().value());
    row.setRoles(names(viewer));
    row.setCreatedAt(viewer.createdAt());
    return row;
  }

  private static String[] names(Viewer viewer) {
    return viewer.roles().stream().sorted().map(Role::name).toArray(String[]::new);
  }

  private static Viewer viewer(ViewersRecord row) {
    return new Viewer(
        new ViewerId(row.getId()),
        new EmailAddress(row.getEmail()),
        new DisplayName(row.getDisplayName()),
        Arrays.stream(row.getRoles()).map(Role::valueOf).collect(Collectors.toSet()),
        row.getCreatedAt());
  }
}
