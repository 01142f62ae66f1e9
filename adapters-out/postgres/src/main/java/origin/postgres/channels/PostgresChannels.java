package origin.postgres.channels;

import static origin.postgres.generated.Tables.CHANNELS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.ports.channels.Channels;
import origin.postgres.generated.tables.records.ChannelsRecord;

/// Channels, a row each.
public final class PostgresChannels implements Channels {

  private final DSLContext sql;

  public PostgresChannels(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Channel channel) {
    return sql.insertInto(CHANNELS).set(row(channel)).onConflictDoNothing().execute() == 1;
  }

  @Override
  public Optional<Channel> find(ChannelId id) {
    return sql.selectFrom(CHANNELS)
        .where(CHANNELS.ID.eq(id.value()))
        .fetchOptional(PostgresChannels::channel);
  }

  @Override
  public List<Channel> findAll(Set<ChannelId> ids) {
    return sql.selectFrom(CHANNELS)
        .where(CHANNELS.ID.in(ids.stream().map(ChannelId::value).toList()))
        .fetch(PostgresChannels::channel);
  }

  @Override
  public Optional<Channel> findByHandle(Handle handle) {
    return sql.selectFrom(CHANNELS)
        .where(DSL.lower(CHANNELS.HANDLE).eq(handle.value()))
        .fetchOptional(PostgresChannels::channel);
  }

  @Override
  public List<Channel> ownedBy(ViewerId owner) {
    return sql.selectFrom(CHANNELS)
        .where(CHANNELS.OWNER.eq(owner.value()))
        .orderBy(CHANNELS.CREATED_AT, CHANNELS.ID)
        .fetch(PostgresChannels::channel);
  }

  @Override
  public void keep(Channel channel) {
    int kept =
        sql.update(CHANNELS)
            .set(CHANNELS.NAME, channel.name().value())
            .set(CHANNELS.OWNER, channel.owner().value())
            .where(CHANNELS.ID.eq(channel.id().value()))
            .execute();
    if (kept == 0) {
      throw new IllegalStateException("channel " + channel.id().value() + " was not added");
    }
  }

  private static ChannelsRecord row(Channel channel) {
    var row = new ChannelsRecord();
    row.setId(channel.id().value());
    row.setHandle(channel.handle().value());
    row.setName(channel.name().value());
    row.setOwner(channel.owner().value());
    row.setCreatedAt(channel.createdAt());
    return row;
  }

  private static Channel channel(ChannelsRecord row) {
    return new Channel(
        new ChannelId(row.getId()),
        new Handle(row.getHandle()),
        new ChannelName(row.getName()),
        new ViewerId(row.getOwner()),
        row.getCreatedAt());
  }
}
