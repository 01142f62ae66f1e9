package origin.bootstrap;

import java.time.InstantSource;
import origin.identity.IdentityAdapters;
import origin.postgres.PostgresAdapters;
import origin.usecases.accounts.Accounts;
import origin.usecases.accounts.Lifetimes;
import origin.usecases.channels.Channels;

/// Accounts and channels on PostgreSQL: all that the operator's verbs need.
record People(Accounts accounts, Channels channels) {
  static People on(PostgresAdapters postgres, IdentityAdapters identity, InstantSource clock) {
    Channels channels =
        new Channels(
            postgres.channels(),
            postgres.viewers(),
            postgres.transactions(),
            identity.ids(),
            clock);
    Accounts accounts =
        new Accounts(
            new Accounts.Needs(
                postgres.viewers(),
                postgres.credentials(),
                postgres.sessions(),
                identity.passwords(),
                identity.accessTokens(),
                identity.attempts(),
                channels.newcomers(),
                postgres.transactions(),
                identity.ids(),
                clock,
                Lifetimes.usual()));
    return new People(accounts, channels);
  }
}
