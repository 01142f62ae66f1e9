CREATE ROLE origin LOGIN CREATEDB;

UPDATE pg_authid SET rolpassword = (SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres') WHERE rolname = 'origin';

ALTER ROLE postgres PASSWORD NULL;

CREATE DATABASE origin OWNER origin;

