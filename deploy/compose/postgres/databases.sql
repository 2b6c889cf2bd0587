-- A database for each service, which its own role owns and no other role may enter. Run once, by the image, into an empty volume.
\getenv feedback_password FEEDBACK_DB_PASSWORD
\getenv segmentation_password SEGMENTATION_DB_PASSWORD
\getenv recovery_password RECOVERY_DB_PASSWORD

CREATE ROLE feedback LOGIN PASSWORD :'feedback_password';
CREATE ROLE segmentation LOGIN PASSWORD :'segmentation_password';
CREATE ROLE recovery LOGIN PASSWORD :'recovery_password';

CREATE DATABASE feedback OWNER feedback;
CREATE DATABASE segmentation OWNER segmentation;
CREATE DATABASE recovery OWNER recovery;

REVOKE CONNECT ON DATABASE feedback, segmentation, recovery FROM PUBLIC;
